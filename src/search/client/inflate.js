/*! fflate © 2026 Arjun Barrett, MIT */
// Unpacks zlib streams (RFC 1950) where the browser has no DecompressionStream:
// Safari before 16.4, Firefox before 113. Fetched only there. fflate knows the
// blocks, and leaves the sum to us.

import { inflateSync } from "fflate";

const HEAD = 2;
const SUM = 4;

/** The sum that a stream ends with (RFC 1950, 9). @param {Uint8Array} bytes */
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
    // Damaged, as where the sum is another.
  }
  throw new TypeError();
}
