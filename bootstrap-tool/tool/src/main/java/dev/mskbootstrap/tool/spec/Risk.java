package dev.mskbootstrap.tool.spec;

import java.util.Optional;
import java.util.stream.Stream;

/** What a change may cost; apply takes a risk only when it is allowed by name. */
public enum Risk {
    /** A key's records go to another partition than before. */
    REORDERS_KEYS("reorders-keys", "records of one key may land in another partition than before"),
    /** A topic and its records are deleted. */
    DELETES("deletes", "the topic and all its records are deleted"),
    /** Records that are kept today may be removed. */
    LOSES_DATA("loses-data", "records that are kept today may be removed"),
    /** Producers may be refused that are accepted today. */
    STOPS_WRITES("stops-writes", "writes that are accepted today may be refused"),
    /** Fewer copies stand between a failure and the loss of an acknowledged record. */
    LOWERS_DURABILITY("lowers-durability", "an acknowledged record survives fewer failures"),
    /** What has no ACL is open to all; its first one shuts out whomever it does not name. */
    LOCKS_OUT("locks-out", "whoever has no ACL there loses the access that no ACL has given"),
    /** Somebody loses access that ACLs gave. */
    REVOKES("revokes", "somebody loses access that an ACL gives today"),
    /** Somebody gets access that no ACL gives: a deny goes, or the last ACL of something that is open without any. */
    OPENS("opens", "somebody gets access that no ACL gives");

    private final String word;
    private final String meaning;

    Risk(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** As written in files, on the command line and in output. */
    public String word() {
        return word;
    }

    /** The risk as a sentence. */
    public String meaning() {
        return meaning;
    }

    public static Optional<Risk> of(String word) {
        return Stream.of(values()).filter(risk -> risk.word.equals(word)).findFirst();
    }

    @Override
    public String toString() {
        return word;
    }
}
