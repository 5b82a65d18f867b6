/**
 * Keeps a thread from being stopped within a run of the native runtime: that would take the whole process with it, with an abort in place of
 * its status. Both sides see two numbers in shared memory: whether it is shut, and whether a run is under way.
 */

export type Gate = Int32Array<SharedArrayBuffer>

const SHUT = 0
const INSIDE = 1
/** Milliseconds that the end of a process waits for a run: many times what one takes. */
const PATIENCE = 5000

const open = new Set<Gate>()

/** The process may end at any time, also by an error: its threads end between two runs. */
function atExit(): void {
  for (const gate of open) shut(gate)
  for (const gate of open) Atomics.wait(gate, INSIDE, 1, PATIENCE)
}

/** For whoever starts a thread; `dropGate` when the thread has ended. */
export function makeGate(): Gate {
  const gate = new Int32Array(new SharedArrayBuffer(8))
  if (open.size === 0) process.on('exit', atExit)
  open.add(gate)
  return gate
}

/** No further run begins. The end of the process still waits for the one that is under way. */
export const shut = (gate: Gate): void => void Atomics.store(gate, SHUT, 1)

/** The thread has ended. */
export function dropGate(gate: Gate): void {
  open.delete(gate)
  if (open.size === 0) process.off('exit', atExit)
}

/** For the thread, before a run: false where there is to be none. */
export function enter(gate: Gate): boolean {
  Atomics.store(gate, INSIDE, 1)
  if (Atomics.load(gate, SHUT) === 0) return true
  leave(gate)
  return false
}

export function leave(gate: Gate): void {
  Atomics.store(gate, INSIDE, 0)
  Atomics.notify(gate, INSIDE)
}
