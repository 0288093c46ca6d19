/**
 * Tells electron-builder that there are no packages to collect. The program needs none, yet electron-builder would look
 * on in the project, find the Node of the npm scripts among its optional dependencies, and pack that too (190 MB).
 */
export async function beforeBuild() {
  return false;
}
