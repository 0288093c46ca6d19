/** The line on standard error by which a process says that it ends itself for the memory it took. */
export const memoryMarker = "tenkyo: memory limit passed";
