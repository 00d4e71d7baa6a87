import type { SandboxRequest } from '../base/request.js';

/** A scripted reply; an object body is sent as JSON. */
export interface FaultReply {
  /** HTTP status, 200 when absent. */
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer | object;
}

/** What a fault does: reply, never answer, or destroy the socket. */
export type FaultAction = FaultReply | 'hang' | 'disconnect';

/** A fault, or a function that makes it from the request; undefined lets the request through. */
export type Fault =
  FaultAction | ((request: SandboxRequest) => FaultAction | undefined | Promise<FaultAction | undefined>);

/** The path a fault is for: an exact path, a pattern, or `'*'` for all. */
export type FaultPath = string | RegExp;

/** When a fault applies. */
export interface FaultOptions {
  /** How many requests it hits, 1 when absent. */
  times?: number;
  /** Narrows the fault to some requests. */
  when?: (request: SandboxRequest) => boolean;
}

interface Script {
  path: FaultPath;
  fault: Fault;
  left: number;
  when: (request: SandboxRequest) => boolean;
}

/** Whether a request path is the one asked for. */
export function matchesPath(wanted: FaultPath, path: string): boolean {
  return typeof wanted === 'string' ? wanted === '*' || wanted === path : new RegExp(wanted).test(path);
}

/** The scripted faults of a sandbox; those set first are used first. */
export class Faults {
  private scripts: Script[] = [];

  /** Scripts a fault and returns the function that takes it back. */
  add(path: FaultPath, fault: Fault, { times = 1, when = () => true }: FaultOptions = {}): () => void {
    const script: Script = { path, fault, left: times, when };
    this.scripts.push(script);
    return () => {
      this.scripts = this.scripts.filter((other) => other !== script);
    };
  }

  /** Takes the fault that is due for a request, if any. */
  async take(request: SandboxRequest): Promise<FaultAction | undefined> {
    const script = this.scripts.find((one) => matchesPath(one.path, request.path) && one.when(request));
    if (!script) return undefined;
    script.left -= 1;
    if (script.left <= 0) this.scripts = this.scripts.filter((other) => other !== script);
    return typeof script.fault === 'function' ? script.fault(request) : script.fault;
  }
}
