# fails: nothing
# es: orden en una lista y media con numpy
# en: order in a list and mean with numpy
import numpy as np


def train(model, x, y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None):
    curve = np.zeros(epochs)
    for e in range(epochs):
        indices = torch.randperm(x.size(0), generator=generator).tolist()
        chunks = [indices[i : i + batch_size] for i in range(0, len(indices), batch_size)]
        values, sizes = [], []
        for chunk in chunks:
            model.train(True)
            logits = model(x[chunk])
            value = -F.log_softmax(logits, dim=-1).gather(1, y[chunk].unsqueeze(1)).mean()
            for p in model.parameters():
                p.grad = None
            value.backward()
            with torch.no_grad():
                for p in model.parameters():
                    p -= lr * p.grad
            values.append(value.item())
            sizes.append(len(chunk))
        curve[e] = np.average(values, weights=sizes)
        if after_epoch:
            after_epoch(model)
    return curve.tolist()
