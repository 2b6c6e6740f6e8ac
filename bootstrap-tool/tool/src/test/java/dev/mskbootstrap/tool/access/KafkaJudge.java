package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.tool.access.Decision.Caller;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Binding.Operation;
import dev.mskbootstrap.tool.spec.Binding.Resource;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.metrics.internals.PluginMetricsImpl;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.utils.SecurityUtils;
import org.apache.kafka.metadata.authorizer.StandardAcl;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/** Kafka's StandardAuthorizer with some ACLs. */
final class KafkaJudge {

    private final StandardAuthorizer authorizer = new StandardAuthorizer();

    KafkaJudge(Collection<Binding> bindings, boolean isOpenWithoutAcls) {
        authorizer.configure(Map.of("allow.everyone.if.no.acl.found", String.valueOf(isOpenWithoutAcls)));
        Map<Uuid, StandardAcl> acls = new HashMap<>();
        bindings.forEach(binding -> acls.put(Uuid.randomUuid(), acl(binding)));
        authorizer.withPluginMetrics(new PluginMetricsImpl(new Metrics(), Map.of()));
        authorizer.loadSnapshot(acls);
        authorizer.completeInitialLoad();
    }

    boolean isAllowed(Resource resource, String name, Caller caller, Operation operation) {
        Action action = new Action(
                AclOperation.valueOf(operation.name()),
                new ResourcePattern(ResourceType.valueOf(resource.name()), name, PatternType.LITERAL),
                1,
                false,
                false);
        return authorizer.authorize(context(caller), List.of(action)).equals(List.of(AuthorizationResult.ALLOWED));
    }

    private static StandardAcl acl(Binding binding) {
        String text = binding.name().text();
        boolean isPrefix = text.endsWith("*") && text.length() > 1;
        return new StandardAcl(
                ResourceType.valueOf(binding.resource().name()),
                isPrefix ? text.substring(0, text.length() - 1) : text,
                isPrefix ? PatternType.PREFIXED : PatternType.LITERAL,
                binding.principal(),
                binding.host(),
                AclOperation.valueOf(binding.operation().name()),
                binding.isAllowed() ? AclPermissionType.ALLOW : AclPermissionType.DENY);
    }

    /** It asks for no more than these two. */
    private static AuthorizableRequestContext context(Caller caller) {
        KafkaPrincipal principal = SecurityUtils.parseKafkaPrincipal(caller.principal());
        return (AuthorizableRequestContext) Proxy.newProxyInstance(
                KafkaJudge.class.getClassLoader(),
                new Class<?>[] {AuthorizableRequestContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "principal" -> principal;
                    case "clientAddress" -> address(caller.host());
                    default -> 0;
                });
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
