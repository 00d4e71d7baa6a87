/** An option that can mean nothing: thrown at whoever sets it; a call that finds it tells its callback. */
export class OptionError extends TypeError {}
