/** The first file of a drop or a paste; a file that is no picture is given too, so that the app can say so. */
export function pictureIn(transfer: Pick<DataTransfer, 'files'> | null): File | undefined {
  const files = [...(transfer?.files ?? [])];
  return files.find((file) => file.type.startsWith('image/')) ?? files[0];
}
