// Replaces `node:http` in the bundle. A normal import evaluates all of its exports, and its WebSocket loads `fetch`:
// 20 ms of every cold start for something that is never called.
const http = process.getBuiltinModule('node:http');
export default http;
export const { Agent, request, STATUS_CODES } = http;
