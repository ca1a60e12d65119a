/**
 * Where alerts may be sent: {@link io.newswire.deliver.destination.Destinations} finds what stands
 * behind the names that rules use, and says what is allowed where one is wrong. Nothing here does
 * I/O.
 */
package io.newswire.deliver.destination;
