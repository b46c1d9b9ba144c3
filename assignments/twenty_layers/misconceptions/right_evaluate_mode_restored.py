# fails: nothing
# es: separa por numpy y repone el modo
# en: through numpy, puts the mode back
import numpy as np


def evaluate(model, x, y):
    mode = model.training
    model.eval()
    with torch.set_grad_enabled(False):
        guesses = np.argmax(model(x).cpu().numpy(), axis=1)
    if mode:
        model.train()
    return np.count_nonzero(guesses == y.numpy()) / y.numel()
