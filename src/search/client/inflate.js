/*! fflate © 2026 Arjun Barrett, MIT */
// Decompresses zlib streams (RFC 1950) in browsers without DecompressionStream:
// Safari before 16.4, Firefox before 113. Fetched only there. fflate decodes
// the blocks but does not verify the checksum.

import { inflateSync } from "fflate";

const HEAD = 2;
const SUM = 4;

/** The Adler-32 checksum at the end of a stream (RFC 1950, 9). @param {Uint8Array} bytes */
function adler(bytes) {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

/**
 * @param {Uint8Array} packed
 * @returns {Uint8Array}
 * @throws {TypeError} if it is damaged
 */
export function inflate(packed) {
  try {
    const unpacked = inflateSync(packed.subarray(HEAD, -SUM));
    if (new DataView(packed.slice(-SUM).buffer).getUint32(0) === adler(unpacked)) return unpacked;
  } catch {
    // Corrupt, as if the checksum differed.
  }
  throw new TypeError();
}
