import type { LiveConnection } from './connection';

const WIDEST = 1280;
const EVERY_MS = 1000 / 15;
const QUALITY = 0.85;

/** This device's own camera; its pictures go to the app as JPEG and nowhere else. The video is never in the page. */
export class BrowserCamera {
  private video: HTMLVideoElement | undefined;
  private readonly canvas = document.createElement('canvas');
  private timer: ReturnType<typeof setInterval> | undefined;
  private encoding = false;

  constructor(private readonly line: Pick<LiveConnection, 'sendPicture'>) {}

  get isOpen(): boolean {
    return this.video !== undefined;
  }

  /** Asks the browser for the camera; false if it was refused or there is none. */
  async open(): Promise<boolean> {
    try {
      const wanted = { width: { ideal: WIDEST }, height: { ideal: 720 }, facingMode: 'user' };
      const stream = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
      const video = document.createElement('video');
      video.muted = true;
      video.playsInline = true;
      video.srcObject = stream;
      await video.play();
      this.video = video;
      return true;
    } catch {
      return false;
    }
  }

  stream(): void {
    this.pause();
    this.timer = setInterval(() => this.sendOne(), EVERY_MS);
  }

  pause(): void {
    clearInterval(this.timer);
  }

  close(): void {
    this.pause();
    const stream = this.video?.srcObject;
    if (stream instanceof MediaStream) {
      stream.getTracks().forEach((track) => track.stop());
    }
    this.video = undefined;
  }

  private sendOne(): void {
    const video = this.video;
    if (!video || this.encoding || video.videoWidth === 0) {
      return;
    }
    const scale = Math.min(1, WIDEST / video.videoWidth);
    this.canvas.width = Math.round(video.videoWidth * scale);
    this.canvas.height = Math.round(video.videoHeight * scale);
    this.canvas.getContext('2d')?.drawImage(video, 0, 0, this.canvas.width, this.canvas.height);
    this.encoding = true;
    this.canvas.toBlob((jpeg) => this.encoded(jpeg), 'image/jpeg', QUALITY);
  }

  private encoded(jpeg: Blob | null): void {
    this.encoding = false;
    if (jpeg) {
      this.line.sendPicture(jpeg);
    }
  }
}
