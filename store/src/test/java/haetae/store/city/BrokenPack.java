package haetae.store.city;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The valid little pack with one change.
 *
 * @param says every fault that is named, word for word
 */
record BrokenPack(String name, UnaryOperator<LittlePack> change, List<String> says) {
  @Override
  public String toString() {
    return name;
  }
}
