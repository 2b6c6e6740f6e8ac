package dev.mskbootstrap.tool.cluster;

/** The contract of ACLs, kept by the cluster that other tests use. */
class MemoryAclTest extends AclContract {

    private final MemoryCluster cluster = new MemoryCluster(3);

    @Override
    Cluster cluster() {
        return cluster;
    }
}
