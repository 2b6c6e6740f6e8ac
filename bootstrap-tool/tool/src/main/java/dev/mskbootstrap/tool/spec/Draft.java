package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.msk.TopicName;

/**
 * A topic on its way from the files: its own statements and the defaults under them are kept apart, because a nearer
 * file's defaults rank below a farther file's statements.
 */
record Draft(TopicName name, Location where, Attributes own, Attributes defaults) {

    /** As the including file sees it: its defaults rank above the included file's. */
    Draft under(Attributes nearerDefaults) {
        return new Draft(name, where, own, nearerDefaults.over(defaults));
    }

    /** This topic, with what the included file said of it below. */
    Draft over(Draft included) {
        return new Draft(name, where, own.over(included.own), defaults.over(included.defaults));
    }

    Attributes merged() {
        return own.over(defaults);
    }
}
