// A client span for each call, with the tokens it needed as events: node examples/observability/opentelemetry.mjs
import { tracingChannel } from 'node:diagnostics_channel';
import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { makeCalls } from './calls.mjs';

// Yours may be `new OTLPTraceExporter()`; this one prints a line a span.
const exporter = {
  export(spans, done) {
    for (const span of spans) console.log(lineOf(span));
    done({ code: 0 });
  },
  shutdown: async () => undefined,
};
const contextManager = new AsyncLocalStorageContextManager();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
provider.register({ contextManager });

const tracer = trace.getTracer('wechat-api');
const calls = tracingChannel('wechat-api:call');
const tokens = tracingChannel('wechat-api:token');
const spans = new WeakMap();

// The span is the active one for all that the call does: what else is traced below it becomes its child. The store
// has no public name in OpenTelemetry; `_asyncLocalStorage` is what others use, too.
calls.start.bindStore(contextManager._asyncLocalStorage, (call) => {
  const attributes = { 'wechat.method': call.method, 'url.path': call.path };
  const span = tracer.startSpan(`WeChat ${call.method}`, { kind: SpanKind.CLIENT, attributes });
  spans.set(call, span);
  return trace.setSpan(context.active(), span);
});

calls.asyncEnd.subscribe((call) => {
  const { attempts, errcode, status, size, error } = call;
  const span = spans.get(call);
  span?.setAttributes({
    'http.response.status_code': status,
    'http.response.body.size': size,
    'http.request.resend_count': attempts > 1 ? attempts - 1 : undefined,
    'wechat.errcode': errcode,
  });
  if (error) {
    span?.setAttribute('error.type', String(errcode ?? error.name));
    span?.setStatus({ code: SpanStatusCode.ERROR, message: error.message });
  }
  span?.end();
});

tokens.asyncEnd.subscribe(({ kind, event, by, error }) => {
  const attributes = { 'wechat.token.by': by, 'error.type': error?.name };
  trace.getActiveSpan()?.addEvent(`${kind} ${error ? `not ${event}` : event}`, attributes);
});

/** A span and what is told of it, in short. */
function lineOf({ name, parentSpanContext, attributes, events, status }) {
  const parent = parentSpanContext ? '  ' : '';
  const happened = events.map((event) => `, ${event.name} by ${event.attributes['wechat.token.by']}`);
  const failure = status.code === SpanStatusCode.ERROR ? `, ERROR ${status.message}` : '';
  return `${parent}${name} ${JSON.stringify(attributes)}${happened.join('')}${failure}`;
}

await tracer.startActiveSpan('greet', async (span) => {
  await makeCalls();
  span.end();
});
await provider.shutdown();
