// Prints the size of each given file after brotli at its best, one a line.
import fs from 'node:fs';
import zlib from 'node:zlib';

const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 };
for (const file of process.argv.slice(2)) console.log(zlib.brotliCompressSync(fs.readFileSync(file), { params }).length);
