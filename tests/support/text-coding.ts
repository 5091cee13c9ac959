import { TextDecoder, TextEncoder } from "node:util";

// Every browser and Node.js have them; jsdom's own world does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
