package dev.mskbootstrap.tool;

import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.access.Lack;
import dev.mskbootstrap.tool.access.Standing;

/** Rights that are missing, of somebody to whom ACLs apply. */
public final class Rights {

    public static final Standing STANDING = Standing.byAcls(() -> "User:CN=tool", "mine");

    private Rights() {}

    public static Lack lack(KafkaAction action, String name) {
        return STANDING.lack(action, name);
    }

    /** On the cluster. */
    public static Lack lack(KafkaAction action) {
        return STANDING.lack(action);
    }
}
