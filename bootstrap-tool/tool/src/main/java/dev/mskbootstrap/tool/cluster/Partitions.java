package dev.mskbootstrap.tool.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Partition numbers for people to read. */
public final class Partitions {

    private Partitions() {}

    /** {@code partition 3}, or {@code partitions 0-5, 7}: three and more in a row are shown as a range. */
    public static String words(Collection<Integer> numbers) {
        List<String> shown = new ArrayList<>();
        List<Integer> row = new ArrayList<>();
        for (int number : new TreeSet<>(numbers)) {
            if (!row.isEmpty() && row.getLast() + 1 != number) {
                shown.addAll(shown(row));
                row.clear();
            }
            row.add(number);
        }
        shown.addAll(shown(row));
        return (numbers.size() == 1 ? "partition " : "partitions ") + String.join(", ", shown);
    }

    private static List<String> shown(List<Integer> row) {
        return row.size() < 3
                ? row.stream().map(String::valueOf).toList()
                : List.of(row.getFirst() + "-" + row.getLast());
    }
}
