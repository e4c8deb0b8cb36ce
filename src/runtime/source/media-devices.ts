/** The browser's cameras, which are missing on an insecure origin, whatever the DOM types say. */
export function mediaDevices(): MediaDevices | undefined {
  return navigator.mediaDevices;
}
