package dev.mskbootstrap.tool.bastion;

import java.nio.file.Path;

/** S3. Each call throws a {@link dev.mskbootstrap.tool.cluster.ClusterException} when AWS does not do what it is asked for. */
public interface ObjectStore {

    boolean has(ObjectPlace place);

    void put(ObjectPlace place, byte[] bytes);

    void put(ObjectPlace place, Path file);

    /** All of it, which is at most some megabytes. */
    byte[] get(ObjectPlace place);
}
