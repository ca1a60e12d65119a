package io.newswire.ingest.http;

import io.newswire.ingest.SizeLimit;

/** What every request that brings documents needs, shared by all of them. Thread-safe. */
record Intake(
    SizeLimit limit,
    Prevalidation prevalidation,
    Backlog backlog,
    RawDelivery delivery,
    IdempotencyKeys idempotency) {}
