# fails: nothing
# es: torch.inference_mode y numpy
# en: torch.inference_mode and numpy
import numpy as np


def evaluate(model, x, y):
    model.eval()
    with torch.inference_mode():
        logits = model(x)
    return float(np.mean(logits.argmax(-1).numpy() == y.numpy()))
