package dev.mskbootstrap.sandbox.aws.world;

/** How an instance's SSM agent behaves. */
public enum Agent {
    /** Runs what it is sent. */
    ONLINE,
    /** Said to be online, and takes no command: their delivery times out. */
    SILENT,
    /** Said to be online, and commands are undeliverable. */
    UNREACHABLE,
    /** Known to have lost its connection: the delivery of commands times out. */
    LOST,
    /** Never registered with SSM: it knows no such instance. */
    ABSENT
}
