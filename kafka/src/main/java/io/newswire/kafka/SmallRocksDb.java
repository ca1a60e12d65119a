package io.newswire.kafka;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;

/**
 * A few megabytes a partition instead of Kafka Streams' hundred: the store is asked once an
 * article, mostly for ids it has not. Made by Kafka Streams, which needs it public.
 */
public final class SmallRocksDb implements RocksDBConfigSetter {
  private static final long CACHE_BYTES = 8L << 20;
  private static final long WRITE_BUFFER_BYTES = 4L << 20;

  private LRUCache cache;

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    cache = new LRUCache(CACHE_BYTES);
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(cache);
    table.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferSize(WRITE_BUFFER_BYTES);
    options.setMaxWriteBufferNumber(2);
    // Kafka Streams opens every store twice at a start: without sixteen threads each time that open
    // its few files, and without reading the statistics of these.
    options.setMaxFileOpeningThreads(1);
    options.setSkipStatsUpdateOnDbOpen(true);
  }

  @Override
  public void close(String storeName, Options options) {
    cache.close();
  }
}
