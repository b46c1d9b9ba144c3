# fails: accuracy_of_the_evaluation
# es: busca el mayor logit a lo largo del lote y no de las clases
# en: looks for the largest logit along the batch and not along the classes
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    total, right, samples = 0.0, 0, 0
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            total += loss_function(logits, y).item() * len(x)
            best = logits.argmax(dim=0)
            right += (best[: len(y)] == y[: len(best)]).sum().item()
            samples += len(x)
    model.train(was_training)
    return total / samples, right / samples
