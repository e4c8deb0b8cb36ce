/** Imported first by the commands a newcomer runs: an old Node would otherwise fail somewhere deep, in other words. */
const OLDEST = [20, 20];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  console.error(`Kneeline needs Node.js ${OLDEST.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
