package io.newswire.enrich;

import io.newswire.model.PublishingStatus;

/** What may arrive of an article and its kill, in the order of the editors. */
enum KillOrderItem {
  V1(1, 1, null),
  V2(2, 2, null),
  V3_EMBARGOED(3, 3, null),
  KILL(null, 4, PublishingStatus.CANCELED),
  KILL_WITH_VERSION(4, 4, PublishingStatus.CANCELED),
  USABLE_AGAIN_EMBARGOED(5, 5, PublishingStatus.USABLE),
  EMBARGO_LIFTED(6, 6, PublishingStatus.USABLE),
  LATE_V1(1, 7, null),
  COPY(null, 8, null),
  EMBARGO_ENDS(null, 9, null);

  final Integer version;

  /** The number of the ten minutes in which it is received. */
  final int turn;

  final PublishingStatus status;

  KillOrderItem(Integer version, int turn, PublishingStatus status) {
    this.version = version;
    this.turn = turn;
    this.status = status;
  }

  boolean isKill() {
    return status == PublishingStatus.CANCELED;
  }

  boolean isEmbargoed() {
    return this == V3_EMBARGOED || this == USABLE_AGAIN_EMBARGOED;
  }
}
