export * from './account';
export * from './beacon';
export * from './page';
export * from './relation';
export * from './statistics';
export * from './group';
export * from './lottery';
