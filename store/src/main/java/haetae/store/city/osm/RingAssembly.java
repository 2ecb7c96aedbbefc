package haetae.store.city.osm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pieces of line, joined where they end at the same node, as closed rings. */
final class RingAssembly {
  private final List<long[]> pieces;
  private final Map<Long, Deque<Integer>> ends = new HashMap<>();
  private final boolean[] used;

  private RingAssembly(List<long[]> pieces) {
    this.pieces = pieces;
    used = new boolean[pieces.size()];
    for (int i = 0; i < pieces.size(); i++) {
      long[] piece = pieces.get(i);
      ends.computeIfAbsent(piece[0], e -> new ArrayDeque<>()).add(i);
      ends.computeIfAbsent(piece[piece.length - 1], e -> new ArrayDeque<>()).add(i);
    }
  }

  /**
   * The rings, each with its first node again at its end.
   *
   * @param pieces of two or more nodes
   * @return empty if a piece is left over or a ring has fewer than three corners
   */
  static Optional<List<long[]>> rings(List<long[]> pieces) {
    RingAssembly assembly = new RingAssembly(pieces);
    List<long[]> rings = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (!assembly.used[i]) {
        long[] ring = assembly.from(i);
        if (ring.length < 4 || ring[0] != ring[ring.length - 1]) {
          return Optional.empty();
        }
        rings.add(ring);
      }
    }
    return rings.isEmpty() ? Optional.empty() : Optional.of(rings);
  }

  private long[] from(int first) {
    LongList ring = new LongList();
    long start = pieces.get(first)[0];
    long at = append(ring, first, start);
    while (at != start) {
      int next = unused(at);
      if (next < 0) {
        break;
      }
      at = append(ring, next, at);
    }
    ring.add(at);
    return java.util.Arrays.copyOf(ring.array(), ring.size());
  }

  /** Adds all nodes of a piece but the last; returns the last. */
  private long append(LongList ring, int index, long from) {
    used[index] = true;
    long[] piece = pieces.get(index);
    int last = piece.length - 1;
    boolean forward = piece[0] == from;
    for (int i = 0; i < last; i++) {
      ring.add(piece[forward ? i : last - i]);
    }
    return piece[forward ? last : 0];
  }

  private int unused(long node) {
    Deque<Integer> here = ends.getOrDefault(node, new ArrayDeque<>());
    while (!here.isEmpty()) {
      int index = here.poll();
      if (!used[index]) {
        return index;
      }
    }
    return -1;
  }
}
