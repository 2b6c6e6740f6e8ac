package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Binding.Operation;
import dev.mskbootstrap.tool.spec.Binding.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** ACLs that differ in nothing but the operation: together they are what somebody may do with a name or prefix. */
public record AclGroup(
        String principal,
        Resource resource,
        NamePattern name,
        String host,
        boolean isAllowed,
        Set<Operation> operations) {

    public AclGroup {
        operations = Collections.unmodifiableSet(EnumSet.copyOf(operations));
    }

    /** In the order in which each is met first. */
    public static List<AclGroup> of(Collection<Binding> bindings) {
        Map<List<Object>, List<Binding>> groups = new LinkedHashMap<>();
        bindings.forEach(binding -> groups.computeIfAbsent(
                        List.of(
                                binding.principal(),
                                binding.resource(),
                                binding.name(),
                                binding.host(),
                                binding.isAllowed()),
                        key -> new ArrayList<>())
                .add(binding));
        return groups.values().stream().map(AclGroup::group).toList();
    }

    private static AclGroup group(List<Binding> bindings) {
        Binding first = bindings.getFirst();
        EnumSet<Operation> operations = EnumSet.noneOf(Operation.class);
        bindings.forEach(binding -> operations.add(binding.operation()));
        return new AclGroup(
                first.principal(), first.resource(), first.name(), first.host(), first.isAllowed(), operations);
    }

    /** Each of them. */
    public List<Binding> bindings() {
        return operations.stream()
                .map(operation -> new Binding(resource, name, principal, host, operation, isAllowed))
                .toList();
    }
}
