// Somebody else, in a process of its own, who asks for something light until its input ends and then
// prints how long each answer took: node light-requests.js <url>
import process from "node:process";

const [url = ""] = process.argv.slice(2);
let isOver = false;
process.stdin.on("end", () => {
  isOver = true;
});
process.stdin.resume();
const took = [];
while (!isOver) {
  const begun = performance.now();
  const response = await fetch(url);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  took.push(performance.now() - begun);
  await new Promise((resolve) => setTimeout(resolve, 20));
}
process.stdout.write(JSON.stringify(took));
