/**
 * Loaded once before any workflow of what is deployed: an error of a workflow says where it was thrown, and not by whom
 * that was called. For each promise that a workflow makes the engine's library writes down a whole stack, every frame of it
 * looked up in the source map; with one frame a look at a case costs the worker's thread a third less.
 */
Error.stackTraceLimit = 1;

export {};
