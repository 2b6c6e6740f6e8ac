package dev.mskbootstrap.tool.faults;

import dev.mskbootstrap.tool.spec.Desired;
import java.util.Collection;
import java.util.List;

/** The topics of one scenario. */
interface Subject {

    Desired desired();

    /** Every name that it has anything to do with. */
    Collection<String> names();

    /** What is no longer as it was though nothing was to happen to it, in words. */
    List<String> harm();
}
