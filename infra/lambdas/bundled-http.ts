// Stands for `node:http` in the bundle. Importing that one by name reads all it offers, and its WebSocket brings
// `fetch` with everything behind it: 20 ms of each cold start, for what nobody calls.
const http = process.getBuiltinModule('node:http');
export default http;
export const { Agent, request, STATUS_CODES } = http;
