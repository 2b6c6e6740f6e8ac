package dev.mskbootstrap.tool.bastion;

import java.nio.file.Path;

/** S3. Each call throws a {@link dev.mskbootstrap.tool.cluster.ClusterException} when AWS does not do what it is asked for. */
public interface ObjectStore {

    /** Whether an object of this size is known to be there: one that was uploaded in part is as good as none. */
    boolean has(ObjectPlace place, long bytes);

    void put(ObjectPlace place, byte[] bytes);

    void put(ObjectPlace place, Path file);

    /** All of it, which is at most some megabytes. */
    byte[] get(ObjectPlace place);
}
