package dev.mskbootstrap.tool.spec;

/** Whoever knows the clusters of MSK. */
@FunctionalInterface
public interface ClusterLookup {

    /**
     * The cluster at this address, with its brokers for this way of logging in.
     *
     * <p>Throws what says why there is none.
     */
    MskCluster find(ClusterAddress.OnMsk address, Auth auth);
}
