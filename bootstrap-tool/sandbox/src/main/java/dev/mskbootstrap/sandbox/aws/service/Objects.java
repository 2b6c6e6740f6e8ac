package dev.mskbootstrap.sandbox.aws.service;

import dev.mskbootstrap.sandbox.aws.wire.Bytes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The objects in all buckets. Any number of threads may write and read. */
public final class Objects {

    private final ConcurrentSkipListMap<String, Stored> stored = new ConcurrentSkipListMap<>();

    /** An object and since when it is there. */
    record Stored(Bytes content, Instant since) {

        /** Unlike that of S3, whose is MD5 where nothing says that it is. */
        String etag() {
            return "\"" + content.sha256().substring(0, 32) + "\"";
        }
    }

    public void put(String bucket, String key, Bytes content) {
        stored.put(path(bucket, key), new Stored(content, Instant.now()));
    }

    /** Whether there was none. */
    boolean putIfAbsent(String bucket, String key, Bytes content) {
        return stored.putIfAbsent(path(bucket, key), new Stored(content, Instant.now())) == null;
    }

    public Optional<Bytes> content(String bucket, String key) {
        return find(bucket, key).map(Stored::content);
    }

    Optional<Stored> find(String bucket, String key) {
        return Optional.ofNullable(stored.get(path(bucket, key)));
    }

    void delete(String bucket, String key) {
        stored.remove(path(bucket, key));
    }

    /** In their order. */
    public List<String> keys(String bucket) {
        String beginning = path(bucket, "");
        return stored.tailMap(beginning).keySet().stream()
                .takeWhile(path -> path.startsWith(beginning))
                .map(path -> path.substring(beginning.length()))
                .toList();
    }

    /** No bucket has a slash in its name. */
    private static String path(String bucket, String key) {
        return bucket + "/" + key;
    }
}
