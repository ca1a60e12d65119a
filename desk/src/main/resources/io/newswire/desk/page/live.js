// A live stream. It stops while the page is hidden, and comes back where it was.
import { href } from './dom.js';
import { ask } from './api.js';

const FIRST_WAIT = 1e3, LONGEST_WAIT = 30e3;

/** Calls a task after a while; the while grows until one has succeeded. */
class Retry {
  wait = FIRST_WAIT;

  later(task) {
    clearTimeout(this.timer);
    this.timer = setTimeout(task, this.wait * (0.75 + Math.random() / 2));
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  succeeded() {
    this.wait = FIRST_WAIT;
  }

  stop() {
    clearTimeout(this.timer);
  }
}

/** Follows the events of a list at a path, which have a name: open() is called whenever the stream
 *  begins, items(list) with what comes, lost() where something was missed, broken() when it ends.
 *  Without a position it tells what comes only. */
export class Live {
  retry = new Retry();

  constructor(path, name, listener) {
    this.path = path;
    this.name = name;
    this.listener = listener;
    document.addEventListener('visibilitychange', () => document.hidden ? this.stop() : this.resume());
    addEventListener('pagehide', () => this.stop());
    addEventListener('pageshow', event => event.persisted && this.resume());
  }

  /** Begins behind a position, as an event's id gives it. */
  follow(position = this.position) {
    this.position = position;
    this.started = true;
    if (this.stream || document.hidden) return;
    this.stream = new EventSource(href(`${this.path}/events`, { after: this.position }));
    this.stream.addEventListener('open', () => this.listener.open?.());
    this.stream.addEventListener(this.name, event => {
      this.retry.succeeded();
      this.position = event.lastEventId;
      this.listener.items(JSON.parse(event.data));
    });
    this.stream.addEventListener('reset', () => {
      this.stop();
      this.started = false;
      this.listener.lost();
    });
    this.stream.addEventListener('error', () => {
      this.stop();
      this.listener.broken?.();
      // A stream does not say why it ended; where the session has, this waits for a log-in.
      this.retry.later(() => ask('/session').catch(() => null).then(() => this.follow()));
    });
  }

  /** Goes on after a stop, if it had begun. */
  resume() {
    if (this.started) this.follow();
  }

  stop() {
    this.stream?.close();
    this.stream = null;
    this.retry.stop();
  }
}
