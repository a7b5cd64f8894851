globalThis.Bun = {
  gzipSync: (text) => `gzip ${text}`,
  zstdCompressSync: (text) => `zstd ${text}`,
  zstdCompress: async (text) => `zstd ${text}`,
  zstdDecompressSync: (text) => text.slice(5),
  zstdDecompress: async (text) => text.slice(5),
};

async function main() {
  console.log(Bun.gzipSync('a'), Bun.zstdDecompressSync(Bun.zstdCompressSync('b')));
}

main();
