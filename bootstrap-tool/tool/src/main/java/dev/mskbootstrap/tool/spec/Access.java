package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Location;
import java.util.List;
import java.util.Map;

/**
 * Who shall have access.
 *
 * @param grants in the order of the file
 * @param acls stated as such, each with its place in the file
 */
public record Access(List<Grant> grants, Map<Binding, Location> acls) {

    public static final Access NONE = new Access(List.of(), Map.of());

    public Access {
        grants = List.copyOf(grants);
        acls = Map.copyOf(acls);
    }
}
