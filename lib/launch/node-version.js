// Kept to syntax that every Node with ES modules reads, so that an old one can say what is wrong.

const OLDEST = { major: 20, minor: 19 };

/** @param {string} version such as "20.19.0" */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
}

/** @param {string} version */
export function requireNode(version) {
  if (isNodeNewEnough(version)) return;
  console.error(
    `Parallax needs Node.js ${OLDEST.major}.${OLDEST.minor} or newer; this is ${version}.\n` +
      "Install a current version from nodejs.org and start again.",
  );
  process.exit(1);
}
