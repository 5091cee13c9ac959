import { AppError } from "@/lib/base/app-error";
import { textOptions } from "@/lib/exchange/table-request";
import { calculate } from "@/lib/workers/calculate";

const options = textOptions.parse({ level: "nominal" });

/** The text that a server makes of these bytes, which it takes for UTF-8. */
const arrived = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function key(text: string, isJson = false) {
  try {
    calculate({ text, options: isJson ? null : options });
  } catch (error) {
    return error instanceof AppError ? error.reason.key : error;
  }
  return "read";
}

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
/** "да" and "не" as Windows-1251 writes them: two bytes each, which UTF-8 can't tell apart. */
const windows = Buffer.from([0xe4, 0xe0, 0x2c, 0xed, 0xe5, 0x0a, 0xe4, 0xe0, 0x2c, 0xe4, 0xe0]);

test("text in another encoding is refused, for its codes would be mixed up", () => {
  expect(key(arrived(utf16("A,B\na,b\n")))).toBe("table-encoding");
  expect(key(arrived(utf16("A,B\nда,не\n").swap16()))).toBe("table-encoding");
  expect(key(arrived(windows))).toBe("table-encoding");
  expect(key("да,не\nда,да")).toBe("read");
});

test("JSON in another encoding is refused as well", () => {
  const quoted = Buffer.concat([
    Buffer.from('{"level":"nominal","units":[["'),
    windows.subarray(0, 2),
    Buffer.from('","'),
    windows.subarray(3, 5),
    Buffer.from('"]]}'),
  ]);
  expect(key(arrived(quoted), true)).toBe("table-encoding");
});
