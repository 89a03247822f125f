/** The name LSU recommends (lsu.md §1). `timestamp` is milliseconds since 1970, given by the caller. */
export const lsuFileName = (timestamp: number): string => `import-lsun-${timestamp}.xml`;
