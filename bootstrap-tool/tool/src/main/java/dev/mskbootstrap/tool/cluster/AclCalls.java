package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.access.Standing;
import dev.mskbootstrap.tool.cluster.Await.Result;
import dev.mskbootstrap.tool.spec.Binding;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DeleteAclsResult.FilterResults;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/** Reads and writes ACLs. */
final class AclCalls {

    private static final String ANY = "*";

    private final Admin admin;
    private final Await await;
    private final Standing standing;

    AclCalls(Admin admin, Await await, Standing standing) {
        this.admin = admin;
        this.await = await;
        this.standing = standing;
    }

    /** @param visible asked for only when ACLs can be read */
    AclState read(@Nullable String ourselves, Supplier<SortedSet<TopicName>> visible) {
        return switch (await.result(admin.describeAcls(AclBindingFilter.ANY).values())) {
            case Result.Value<Collection<AclBinding>> value ->
                new AclState.Seen(bindings(value.value()), ourselves, visible.get());
            case Result.Failure<Collection<AclBinding>> failure -> unreadable(failure.cause());
        };
    }

    private AclState unreadable(Throwable cause) {
        if (cause instanceof SecurityDisabledException) {
            return new AclState.NoAuthorizer();
        }
        return switch (Reasons.of(cause)) {
            case NOT_AUTHORISED -> new AclState.NotAuthorised(standing.lack(KafkaAction.DESCRIBE_CLUSTER));
            case NO_ANSWER -> throw Await.failed("read the ACLs", cause);
            default -> new AclState.Unknown(Reasons.text(cause));
        };
    }

    Map<Binding, Answer> create(Collection<Binding> bindings) {
        Map<AclBinding, Binding> requests = new HashMap<>();
        bindings.forEach(binding -> requests.put(kafkas(binding), binding));
        Map<Binding, Answer> answers = new HashMap<>();
        Map<AclBinding, KafkaFuture<Void>> futures =
                admin.createAcls(requests.keySet()).values();
        requests.forEach((request, binding) -> answers.put(binding, answer(futures.get(request))));
        return answers;
    }

    /** One that is gone already is gone. */
    Map<Binding, Answer> delete(Collection<Binding> bindings) {
        Map<AclBindingFilter, Binding> requests = new HashMap<>();
        bindings.forEach(binding -> requests.put(kafkas(binding).toFilter(), binding));
        Map<Binding, Answer> answers = new HashMap<>();
        Map<AclBindingFilter, KafkaFuture<FilterResults>> futures =
                admin.deleteAcls(requests.keySet()).values();
        requests.forEach((request, binding) -> answers.put(binding, deleted(futures.get(request))));
        return answers;
    }

    private Answer answer(@Nullable KafkaFuture<Void> future) {
        return future == null
                ? leftOut()
                : switch (await.result(future)) {
                    case Result.Value<Void> value -> Answer.OK;
                    case Result.Failure<Void> failure -> refused(failure.cause());
                };
    }

    private Answer deleted(@Nullable KafkaFuture<FilterResults> future) {
        return future == null
                ? leftOut()
                : switch (await.result(future)) {
                    case Result.Value<FilterResults> value -> each(value.value());
                    case Result.Failure<FilterResults> failure -> refused(failure.cause());
                };
    }

    private static Answer leftOut() {
        return Answer.refused(Reason.NO_ANSWER, "the brokers left it out");
    }

    private Answer each(FilterResults results) {
        Optional<ApiException> failure = results.values().stream()
                .flatMap(result -> Stream.ofNullable(result.exception()))
                .findFirst();
        return failure.map(this::refused).orElse(Answer.OK);
    }

    private Answer refused(Throwable cause) {
        return Await.answer(cause, () -> standing.lack(KafkaAction.ALTER_CLUSTER));
    }

    /** Without those that no file can state: of tokens and users, and names in which a star is no pattern. */
    private static SortedSet<Binding> bindings(Collection<AclBinding> acls) {
        SortedSet<Binding> bindings = new TreeSet<>();
        acls.forEach(acl -> binding(acl).ifPresent(bindings::add));
        return bindings;
    }

    private static Optional<Binding> binding(AclBinding acl) {
        AccessControlEntry entry = acl.entry();
        Optional<Binding.Resource> resource =
                named(Binding.Resource.values(), acl.pattern().resourceType());
        Optional<Binding.Operation> operation = named(Binding.Operation.values(), entry.operation());
        return resource.flatMap(type -> operation.flatMap(what -> name(acl.pattern())
                .map(name -> new Binding(
                        type,
                        name,
                        entry.principal(),
                        entry.host(),
                        what,
                        entry.permissionType() == AclPermissionType.ALLOW))));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] ours, Enum<?> kafkas) {
        return Stream.of(ours).filter(one -> one.name().equals(kafkas.name())).findFirst();
    }

    private static Optional<NamePattern> name(ResourcePattern pattern) {
        String name = pattern.name();
        if (name.contains(ANY) && !(name.equals(ANY) && pattern.patternType() == PatternType.LITERAL)) {
            return Optional.empty();
        }
        return Optional.of(new NamePattern(pattern.patternType() == PatternType.PREFIXED ? name + ANY : name));
    }

    private static AclBinding kafkas(Binding binding) {
        return new AclBinding(
                pattern(binding),
                new AccessControlEntry(
                        binding.principal(),
                        binding.host(),
                        AclOperation.valueOf(binding.operation().name()),
                        binding.isAllowed() ? AclPermissionType.ALLOW : AclPermissionType.DENY));
    }

    /** All names are a literal star to Kafka, not a prefix of nothing. */
    private static ResourcePattern pattern(Binding binding) {
        String text = binding.name().text();
        boolean isPrefix = text.endsWith(ANY) && !text.equals(ANY);
        return new ResourcePattern(
                ResourceType.valueOf(binding.resource().name()),
                isPrefix ? text.substring(0, text.length() - ANY.length()) : text,
                isPrefix ? PatternType.PREFIXED : PatternType.LITERAL);
    }
}
