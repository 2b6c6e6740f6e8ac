package dev.mskbootstrap.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The floor for ACLs: all of them in as few requests as the controller takes, and one that reads them. */
final class AclPatterns {

    /** The controller takes no more records in one request. */
    private static final int PER_REQUEST = 10_000;

    private AclPatterns() {}

    /** @param arguments servers, pattern, number of principals, of topics */
    public static void main(String[] arguments) throws Exception {
        int principals = Integer.parseInt(arguments[2]);
        int topics = Integer.parseInt(arguments[3]);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", arguments[0]))) {
            switch (arguments[1]) {
                case "create" -> create(admin, expected(principals, topics));
                case "read" -> require(read(admin), expected(principals, topics).size());
                default -> throw new IllegalArgumentException(arguments[1]);
            }
        }
    }

    private static void create(Admin admin, List<AclBinding> acls) throws Exception {
        for (int from = 0; from < acls.size(); from += PER_REQUEST) {
            admin.createAcls(acls.subList(from, Math.min(acls.size(), from + PER_REQUEST)))
                    .all()
                    .get();
        }
        while (read(admin).size() < acls.size()) {
            Thread.sleep(20);
        }
    }

    private static Collection<AclBinding> read(Admin admin) throws Exception {
        return admin.describeAcls(AclBindingFilter.ANY).values().get();
    }

    private static void require(Collection<AclBinding> found, int least) {
        if (found.size() < least) {
            throw new IllegalStateException("only " + found.size() + " ACLs, not " + least);
        }
    }

    private static List<AclBinding> expected(int principals, int topics) {
        List<AclBinding> acls = new ArrayList<>();
        for (int principal = 0; principal < principals; principal++) {
            String who = Grants.principal("User:app", principal);
            for (int index = 0; index < Grants.TOPICS_EACH; index++) {
                String topic = Grants.topic(principal, index, topics);
                for (AclOperation operation : Grants.OPERATIONS) {
                    acls.add(new AclBinding(
                            new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                            new AccessControlEntry(who, "*", operation, AclPermissionType.ALLOW)));
                }
            }
        }
        return acls;
    }
}
