import { isDeepStrictEqual } from 'node:util';
import type { SandboxRequest } from '../../base/request.js';
import type { Ids } from '../../core/ids.js';
import { matchesPath } from './fault.js';
import type { Fault, FaultAction, FaultDeed, FaultOptions, FaultPath, FaultRule } from './fault.js';

interface Script {
  id: number;
  left: number;
  matches: (request: SandboxRequest) => boolean;
  /** What it is, where it is data. */
  rule?: FaultRule;
  take: (request: SandboxRequest) => FaultDeed | FaultAction | Promise<FaultAction | undefined> | undefined;
}

/** A fault that is scripted. */
export interface ScriptedFault extends FaultRule {
  id: number;
}

/** The scripted faults of a sandbox; those set first are used first. */
export class Faults {
  private scripts: Script[] = [];
  private nextId = 1;

  /** @param ids Decides by lot where a fault hits a share of the requests. */
  constructor(private readonly ids: Ids) {}

  /** The faults that are data, in the order they were set. */
  get list(): ScriptedFault[] {
    return this.scripts.flatMap(({ id, rule, left }) =>
      rule ? { ...rule, id, times: left === Infinity ? undefined : left } : [],
    );
  }

  /** Scripts a fault for the next requests to a path and returns the function that takes it back. */
  add(path: FaultPath, fault: Fault, { times = 1, when = () => true }: FaultOptions = {}): () => void {
    const id = this.script({
      left: times,
      matches: (request) => matchesPath(path, request.path) && when(request),
      take: (request) => (typeof fault === 'function' ? fault(request) : fault),
    });
    return () => {
      this.remove(id);
    };
  }

  /** Sets a fault that is data; returns its id. */
  set(rule: FaultRule): number {
    const { path, method, when = {}, times = Infinity, share = 1 } = rule;
    return this.script({
      left: times,
      rule,
      matches: (request) =>
        matchesPath(path, request.path) &&
        (method === undefined || method.toUpperCase() === request.method) &&
        Object.entries(when).every(([name, wanted]) => isWanted(request, name, wanted)) &&
        (share >= 1 || this.ids.fraction('fault') < share),
      take: () => rule.do,
    });
  }

  /** Takes back a fault by its id, or all of them. */
  remove(id?: number): void {
    this.scripts = id === undefined ? [] : this.scripts.filter((script) => script.id !== id);
  }

  /** Takes the fault that is due for a request, if any. */
  take(request: SandboxRequest): ReturnType<Script['take']> {
    const script = this.scripts.find(({ matches }) => matches(request));
    if (!script) return undefined;
    script.left -= 1;
    if (script.left <= 0) this.remove(script.id);
    return script.take(request);
  }

  private script(script: Omit<Script, 'id'>): number {
    const id = this.nextId;
    this.nextId += 1;
    this.scripts.push({ ...script, id });
    return id;
  }
}

function isWanted({ query, json }: SandboxRequest, name: string, wanted: unknown): boolean {
  // All that a query has is text.
  if (Object.hasOwn(query, name)) return wanted === true || query[name] === String(wanted);
  const isField = typeof json === 'object' && json !== null && Object.hasOwn(json, name);
  const value = isField ? (json as Record<string, unknown>)[name] : undefined;
  return wanted === true ? value !== undefined && value !== false : isDeepStrictEqual(value, wanted);
}
