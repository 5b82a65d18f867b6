/** Which build of ONNX Runtime is at work: the native one, or WebAssembly, which every machine can run and is several times slower. */
export type Runtime = 'native' | 'wasm'

/** What is said where the native build does not load. */
export const slower = (why: string): string =>
  `Reading takes several times as long here: the native build of ONNX Runtime does not load, so its WebAssembly build is used (${why.split('\n')[0]}).`
