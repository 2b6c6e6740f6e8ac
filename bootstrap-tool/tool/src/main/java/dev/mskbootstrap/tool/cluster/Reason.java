package dev.mskbootstrap.tool.cluster;

/** Why brokers refuse something. */
public enum Reason {
    /** A topic of that name is there already. */
    EXISTS,
    /** The topic is not there, or no longer the one that was seen. */
    GONE,
    /** We have no right to do it. */
    NOT_AUTHORISED,
    /** A policy of the cluster, or a limit on the size of a request, forbids it. */
    POLICY,
    /** The brokers that are up cannot hold so many replicas. */
    TOO_FEW_BROKERS,
    /** The brokers find a value in it wrong. */
    INVALID,
    /** The deadline passed, or the brokers failed in the middle of it: whether it was done is not known. */
    NO_ANSWER,
    /** Anything else. */
    OTHER
}
